/** Begins records: from what services, Git and a chat kept of an incident, or from one sentence. */
@NullMarked
package dev.crumple.engine.record;

import org.jspecify.annotations.NullMarked;
