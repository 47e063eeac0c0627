package dev.crumple.engine.report.html;

import dev.crumple.engine.report.content.Report;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** Writes a report as one page that loads nothing, and reads as a plain page where scripts are off. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param report what it shows
     * @return its HTML
     */
    @SuppressWarnings("NullAway") // The generated class takes no interceptor as null; its package is marked, it is not.
    public static String of(Report report) {
        StringOutput html = new StringOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(html), null, new Page(report));
        return html.toString();
    }
}
