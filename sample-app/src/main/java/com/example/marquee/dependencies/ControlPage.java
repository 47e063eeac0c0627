package com.example.marquee.dependencies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The control page: a line of buttons per dependency. */
final class ControlPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Hurt and heal</title>
            <link rel="icon" href="data:,">
            <style>
            :root { color-scheme: light dark; --ink: light-dark(#1a1523, #f2eefa); --soft: light-dark(#6b6478, #a79fb8);
              --ground: light-dark(#f6f4fa, #100d17); --card: light-dark(#fff, #1b1726); --line: light-dark(#e2dcec, #2f2940);
              --accent: light-dark(#5b3df5, #a996ff); }
            body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif;
              background: var(--ground); color: var(--ink); }
            h1 { margin: 0 0 .25rem; font-size: 1.6rem; letter-spacing: -.02em; }
            p { margin: 0 0 1.5rem; color: var(--soft); }
            form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 .75rem; padding: 1rem 1.1rem;
              background: var(--card); border: 1px solid var(--line); border-radius: .9rem; }
            h2 { flex: 1 1 100%%; margin: 0; font-size: 1.05rem; }
            h2 small { margin-left: .5rem; font-weight: 400; color: var(--soft); }
            button { padding: .4rem .9rem; font: inherit; font-size: .9rem; color: inherit; cursor: pointer;
              background: none; border: 1px solid var(--line); border-radius: 99rem; }
            button:hover { border-color: var(--accent); }
            button[aria-pressed=true] { color: var(--ground); background: var(--accent); border-color: var(--accent); }
            </style>
            </head>
            <body>
            <h1>Hurt and heal</h1>
            <p>Choose what each dependency does, then reload Marquee.</p>
            %s</body>
            </html>
            """;

    private ControlPage() {}

    static String of(List<Dependency> dependencies) {
        return PAGE.formatted(dependencies.stream().map(ControlPage::line).collect(Collectors.joining()));
    }

    private static String line(Dependency dependency) {
        State now = dependency.state();
        return """
                <form method="post">
                <h2>%s <small>%s</small></h2>
                %s</form>
                """.formatted(
                        dependency.name(),
                        now.effect(),
                        Stream.of(State.values())
                                .map(state -> button(dependency, state, now))
                                .collect(Collectors.joining()));
    }

    private static String button(Dependency dependency, State state, State now) {
        return "<button formaction=\"/control/%s?state=%s\" aria-pressed=\"%s\">%s</button>\n"
                .formatted(dependency.name(), state.word(), state == now, state.word());
    }
}
