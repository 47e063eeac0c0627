package dev.crumple.benchmarks;

import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.Setting;
import java.util.concurrent.Callable;

/** Our own sides. Guards keep their listener, whose log goes nowhere: what a failure costs includes telling of it. */
final class Crumple {

    private static final String ON_CALLER = "onCaller";

    private Crumple() {}

    static Callable<String> byHand(Dependency dependency, Terms terms) {
        return byHand(Guards.create(), ON_CALLER, dependency, terms);
    }

    static Callable<String> byProxy(Dependency dependency, Terms terms) {
        return byProxy(Guards.create(), dependency, terms);
    }

    static Callable<String> handedOff(Dependency dependency, Terms terms) {
        return byHand(Guards.create(), "handedOff", dependency, terms);
    }

    static Callable<String> removedByHand(Dependency dependency, Terms terms) {
        Guards guards = Guards.create();
        return removed(guards, byHand(guards, ON_CALLER, dependency, terms));
    }

    static Callable<String> removedByProxy(Dependency dependency, Terms terms) {
        Guards guards = Guards.create();
        return removed(guards, byProxy(guards, dependency, terms));
    }

    static Callable<String> byHand(Guards guards, Dependency dependency, Terms terms) {
        return byHand(guards, ON_CALLER, dependency, terms);
    }

    private static Callable<String> removed(Guards guards, Callable<String> side) {
        guards.switches().remove(Asked.FEATURE, "benchmarks");
        return side;
    }

    private static Callable<String> byHand(Guards guards, String method, Dependency dependency, Terms terms) {
        Guard guard = guards.guard(Asked.class, method);
        settle(guards, method.equals(ON_CALLER) ? "on-caller" : "handed-off", terms);
        Callable<String> work = dependency::answer;
        return () -> guard.call(work);
    }

    private static Callable<String> byProxy(Guards guards, Dependency dependency, Terms terms) {
        Asked guarded = guards.protect(Asked.class, new Primary(dependency));
        settle(guards, "about", terms);
        return () -> guarded.about(Terms.VALUE);
    }

    private static void settle(Guards guards, String mode, Terms terms) {
        String failureMode = Asked.FEATURE + "/" + mode;
        guards.settings().set(failureMode, Setting.WINDOW, terms.window());
        guards.settings().set(failureMode, Setting.MINIMUM_CALLS, terms.window());
        guards.settings().set(failureMode, Setting.FAILURE_RATE, Terms.FAILURE_RATE);
        guards.settings().set(failureMode, Setting.OPEN_FOR, Terms.OPEN_FOR);
        guards.settings().set(failureMode, Setting.BUDGET, terms.budget());
        guards.settings().set(failureMode, Setting.IN_FLIGHT, terms.places());
    }

    private record Primary(Dependency dependency) implements Asked {
        @Override
        public String onCaller() {
            return dependency.answer();
        }

        @Override
        public String about(String question) {
            return dependency.answer();
        }

        @Override
        public String handedOff() {
            return dependency.answer();
        }
    }
}
