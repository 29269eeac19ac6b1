package io.github.immichsdk.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts and stops the servers that {@link ImmichServer} requests, for a class and for a test. */
final class ImmichServerExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ImmichServerExtension.class);

    /** The servers that run for one class or for one test. */
    private static final class Running {
        private final ConcurrentLinkedQueue<FakeImmich> all = new ConcurrentLinkedQueue<>();
        private final Map<ImmichServer, FakeImmich> ofParameters = new HashMap<>();

        FakeImmich start(ImmichServer wanted) {
            FakeImmich started = FakeImmich.builder()
                    .version(FakeVersion.of(wanted.version()))
                    .seed(wanted.seed())
                    .injectFaults()
                    .start();
            all.add(started);
            return started;
        }

        synchronized FakeImmich ofParameter(ImmichServer wanted) {
            return ofParameters.computeIfAbsent(wanted, this::start);
        }

        void stop() {
            all.forEach(FakeImmich::close);
        }
    }

    ImmichServerExtension() {}

    private static Running running(ExtensionContext context) {
        // Keyed by the context, since the store of a class is seen by its tests.
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), unused -> new Running(), Running.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        fill(context.getRequiredTestClass(), null, Modifier::isStatic, running(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Running running = running(context);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            fill(instance.getClass(), instance, modifiers -> !Modifier.isStatic(modifiers), running);
        }
    }

    private static void fill(Class<?> type, @Nullable Object instance, Predicate<Integer> modifiers, Running running) {
        for (Field field : AnnotationSupport.findAnnotatedFields(
                type, ImmichServer.class, found -> modifiers.test(found.getModifiers()))) {
            if (field.getType() != FakeImmich.class || Modifier.isFinal(field.getModifiers())) {
                throw new ExtensionConfigurationException(
                        "@ImmichServer needs a field of type FakeImmich that is not final; this one is " + field);
            }
            ImmichServer wanted = field.getAnnotation(ImmichServer.class);
            try {
                field.setAccessible(true);
                field.set(instance, running.start(wanted));
            } catch (IllegalAccessException closed) {
                throw new ExtensionConfigurationException("@ImmichServer cannot set " + field, closed);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(ImmichServer.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() != FakeImmich.class
                || parameter.getDeclaringExecutable() instanceof Constructor) {
            throw new ParameterResolutionException(
                    "@ImmichServer needs a parameter of type FakeImmich, and of a method; this one is "
                            + parameter.getParameter() + " of " + parameter.getDeclaringExecutable());
        }
        return running(context)
                .ofParameter(parameter.findAnnotation(ImmichServer.class).orElseThrow());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running(context).stop();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running(context).stop();
    }
}
