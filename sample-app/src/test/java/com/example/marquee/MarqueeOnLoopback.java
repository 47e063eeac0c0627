package com.example.marquee;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.example.marquee.dependencies.Dependencies;
import com.example.marquee.dependencies.Ports;
import com.example.marquee.dependencies.State;
import dev.crumple.gameday.wire.FaultProxy;
import dev.crumple.resilience.Guards;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** All of Marquee with a database, guards and dependencies of its own, so that no test meets what another one left. */
final class MarqueeOnLoopback implements AutoCloseable {

    private static final SpringTemplateEngine TEMPLATES = templates();

    private static boolean warm;

    private final Guards guards = Guards.create();
    private final Dependencies dependencies;
    private final EmbeddedDatabase database;
    private final Ways ways;
    private final MockMvc mvc;

    private MarqueeOnLoopback(
            Dependencies dependencies, EmbeddedDatabase database, Ways ways, UnaryOperator<SimilarTitles> around) {
        this.dependencies = dependencies;
        this.database = database;
        this.ways = ways;
        Features guarded = Features.behind(guards, JdbcClient.create(ways.catalogue()), ways.ports());
        Features features = new Features(
                guarded.catalogue(),
                guarded.personalisedRow(),
                guarded.continueWatching(),
                around.apply(guarded.similarTitles()),
                guarded.signIn());
        mvc = MockMvcBuilders.standaloneSetup(
                        new HomeController(new HomePage(features, guards), dependencies.ports()),
                        new SignInController(features.signIn()))
                .setViewResolvers(views())
                .build();
    }

    static MarqueeOnLoopback start() throws Exception {
        return start(UnaryOperator.identity());
    }

    /** Starts with something around the guard of similar titles. */
    static MarqueeOnLoopback start(UnaryOperator<SimilarTitles> around) throws Exception {
        return start(Ways::straight, around);
    }

    /** Starts with a proxy before each dependency. */
    static MarqueeOnLoopback startOnTheWire() throws Exception {
        return start(Ways::throughProxies, UnaryOperator.identity());
    }

    private static MarqueeOnLoopback start(Ways.Choice choice, UnaryOperator<SimilarTitles> around) throws Exception {
        if (!warm) {
            warm = true;
            warmUp();
        }
        Dependencies dependencies = Dependencies.start(Ports.FREE);
        EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addDefaultScripts()
                .build();
        return new MarqueeOnLoopback(dependencies, database, choice.between(dependencies.ports(), database), around);
    }

    /** The first calls of a process load classes, which takes longer than a budget. */
    private static void warmUp() throws Exception {
        try (MarqueeOnLoopback cold = startOnTheWire()) {
            cold.healthyHome("guest");
            cold.signIn("ada", "lovelace");
        }
    }

    /** The proxy before a dependency, for a Marquee on the wire. */
    FaultProxy proxyTo(String dependency) {
        return ways.proxies().get(dependency);
    }

    void put(String dependency, State state) throws Exception {
        dependencies.put(dependency, state);
    }

    EmbeddedDatabase database() {
        return database;
    }

    Page home(String viewer) throws Exception {
        return answer(get("/").sessionAttr(SignInController.VIEWER, viewer));
    }

    /** The page of a viewer at a time when everything is well. */
    Page healthyHome(String viewer) throws Exception {
        Page page = home(viewer);
        // A busy machine may take its time: ask until every dependency has answered in time.
        for (int attempt = 1; attempt < 9 && !page.isLive(); attempt++) {
            page = home(viewer);
        }
        return page;
    }

    Page signIn(String name, String password) throws Exception {
        return answer(post("/sign-in").param("name", name).param("password", password));
    }

    @Override
    public void close() throws Exception {
        guards.close();
        ways.end().close();
        dependencies.close();
        database.shutdown();
    }

    private Page answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        return new Page(response.getStatus(), response.getContentAsString(), response.getRedirectedUrl());
    }

    private static ThymeleafViewResolver views() {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(TEMPLATES);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
