package com.example.marquee;

import dev.crumple.resilience.FeatureUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lets viewers in and out. */
@Controller
class SignInController {

    /** The session's attribute with the viewer's name. */
    static final String VIEWER = "viewer";

    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/sign-in")
    String form() {
        return "sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam String name, @RequestParam String password, HttpServletRequest request)
            throws WrongPasswordException {
        Viewer viewer = signIn.signIn(name, password);
        request.getSession();
        request.changeSessionId(); // A session id that somebody planted before must not become a viewer's.
        request.getSession().setAttribute(VIEWER, viewer.name());
        return "redirect:/";
    }

    @PostMapping("/sign-out")
    String signOut(HttpSession session) {
        session.invalidate();
        return "redirect:/";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String thatIsNotThePassword(WrongPasswordException wrong, Model model) {
        model.addAttribute("problem", "That name and that password do not belong together. Please try again.");
        return "sign-in";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String signInRests(FeatureUnavailableException unavailable, Model model) {
        model.addAttribute(
                "problem",
                "Sign-in rests for a moment. Your account is safe; you can go on watching as a guest and try again.");
        return "sign-in";
    }
}
