package io.github.immichsdk.internal.call;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reaches what no public signature shows, as {@code SharedSecrets} does in the JDK: areas are made from a chain, and clients give
 * out theirs. Each class registers itself in its static initializer, so neither reflection nor open packages are needed, and
 * native images need no configuration. Thread-safe.
 */
public final class InternalAccess {

    private static final Map<Class<?>, Function<CallExecutor, ?>> FACTORIES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Function<Object, CallExecutor>> OPENERS = new ConcurrentHashMap<>();

    private InternalAccess() {}

    /**
     * Registers how a class is made; called by its static initializer.
     *
     * @param type the class, public
     * @param factory makes one that sends its calls through a chain
     */
    public static <A> void makes(Class<A> type, Function<CallExecutor, A> factory) {
        FACTORIES.put(type, factory);
    }

    /**
     * Registers how the chain of an object is found; called by its class's static initializer.
     *
     * @param type the class
     * @param opener returns the chain of an instance
     */
    public static <A> void opens(Class<A> type, Function<A, CallExecutor> opener) {
        OPENERS.put(type, object -> opener.apply(type.cast(object)));
    }

    /**
     * Makes an instance of a class.
     *
     * @param type the class, such as {@code Albums.class}
     * @param calls the chain that it uses
     * @return a new instance
     */
    public static <A> A make(Class<A> type, CallExecutor calls) {
        Function<CallExecutor, ?> factory = FACTORIES.get(type);
        return type.cast((factory == null ? initialized(type) : factory).apply(calls));
    }

    /**
     * Returns the chain of an object.
     *
     * @param owner an object of a class that {@link #opens} registered, such as a client
     * @return its chain
     */
    public static CallExecutor callsOf(Object owner) {
        Objects.requireNonNull(owner, "client");
        return registered(OPENERS.get(owner.getClass()), owner.getClass()).apply(owner);
    }

    private static Function<CallExecutor, ?> initialized(Class<?> type) {
        try {
            // the class may be in a module that uses the core, which the core does not read
            InternalAccess.class.getModule().addReads(type.getModule());
            MethodHandles.lookup().ensureInitialized(type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type.getName() + " is not public", e);
        }
        return registered(FACTORIES.get(type), type);
    }

    private static <F> F registered(@Nullable F function, Class<?> type) {
        if (function == null) {
            throw new IllegalStateException(type.getName() + " is not registered in its static initializer");
        }
        return function;
    }
}
