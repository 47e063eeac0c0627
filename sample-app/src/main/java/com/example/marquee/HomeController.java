package com.example.marquee;

import com.example.marquee.dependencies.Ports;
import dev.crumple.resilience.FeatureUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Answers with the home page, or, when there is no catalogue, with a kind word. */
@Controller
class HomeController {

    private static final String SECONDS_UNTIL_A_BREAKER_TRIES_AGAIN = "5";

    private final HomePage page;
    private final Ports ports;

    HomeController(HomePage page, Ports ports) {
        this.page = page;
        this.ports = ports;
    }

    @GetMapping("/")
    String home(
            @SessionAttribute(name = SignInController.VIEWER, required = false) String viewer,
            @RequestParam Optional<String> title,
            Model model) {
        model.addAttribute(
                "home", page.view(viewer == null ? Viewer.GUEST : new Viewer(viewer), title.map(TitleId::new)));
        model.addAttribute("controls", "http://localhost:" + ports.control() + "/");
        return "home";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String closedForAMoment(FeatureUnavailableException unavailable, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_A_BREAKER_TRIES_AGAIN);
        model.addAttribute("why", unavailable.getMessage());
        return "closed";
    }
}
