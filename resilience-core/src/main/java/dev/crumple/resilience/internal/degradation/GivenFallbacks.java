package dev.crumple.resilience.internal.degradation;

import dev.crumple.annotations.Fallback;
import dev.crumple.resilience.InvalidDeclarationException;
import dev.crumple.resilience.internal.binding.Instances;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;

/** The instances of lesser implementations that were given at binding. */
public record GivenFallbacks(List<Object> given) {

    public GivenFallbacks {
        given = List.copyOf(given);
    }

    /** Finds the instance that a method's declaration names, or makes it. */
    public Object of(Method method) {
        Class<?> to = method.getAnnotation(Fallback.class).to();
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isFinal(method.getModifiers())) {
            throw new InvalidDeclarationException("[fallback-missing] "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + " is private or final, so that " + to.getSimpleName()
                    + " cannot answer in its place. Make it overridable.");
        }
        if (!method.getDeclaringClass().isAssignableFrom(to)) {
            throw new InvalidDeclarationException("[fallback-missing] " + to.getName() + ", the fallback of "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ", is no "
                    + method.getDeclaringClass().getSimpleName() + ". Let it implement that type.");
        }
        for (Object fallback : given) {
            if (to.isInstance(fallback)) {
                return fallback;
            }
        }
        return Instances.create(to, "the lesser implementation");
    }

    /** Refuses instances that no declaration names: whoever gave them believes that they serve. */
    public void refuseStrangers(Class<?> declaring, Collection<Method> declared) {
        for (Object fallback : given) {
            boolean named = declared.stream()
                    .map(method -> method.getAnnotation(Fallback.class))
                    .anyMatch(declaration ->
                            declaration != null && declaration.to().isInstance(fallback));
            if (!named) {
                throw new InvalidDeclarationException(fallback.getClass().getName() + " was given as a fallback, and no"
                        + " @Fallback of " + declaring.getSimpleName()
                        + " names it. Declare it with to = …, or leave it away.");
            }
        }
    }
}
