package dev.crumple.records.language;

import java.util.List;

/** The rules of language, in the order in which they speak. */
final class Rules {

    static final Vague VAGUE = new Vague();
    static final List<LanguageRule> ALL = List.of(new Counterfactual(), new Blame(), VAGUE, new Hunch());

    private Rules() {}
}
