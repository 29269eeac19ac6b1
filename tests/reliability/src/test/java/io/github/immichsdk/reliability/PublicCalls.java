package io.github.immichsdk.reliability;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.downloads.Archive;
import io.github.immichsdk.downloads.Download;
import io.github.immichsdk.raw.RawCall;
import io.github.immichsdk.sync.SyncStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * All public methods of the areas of a client, and of what each module makes of a client with {@code of(client)}, found by
 * reflection: new ones are among them.
 */
final class PublicCalls {

    private static final int MOST = 2000;

    /** What opens an area with each of its methods. */
    private static final Set<Class<?>> OF_AREAS = Set.of(ImmichClient.class, ImmichAdmin.class);

    /** Methods that wait for hours, or do no request of their own, and why. */
    private static final Set<String> APART = Set.of(
            // follow the stream until they are cancelled
            "ImmichSync.follow",
            // gives back the client
            "ImmichSync.client",
            // raw calls: their results are maps, and their methods are called through get
            "Raw.call");

    /** One method with the area that it belongs to. */
    record PublicCall(Function<ImmichClient, Object> area, Method method) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** Calls it and reads its result to the end. */
        @Nullable
        Object on(ImmichClient immich, Object[] arguments) throws Throwable {
            try {
                return consumed(method.invoke(area.apply(immich), arguments));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        @Override
        public String toString() {
            return name()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList();
        }
    }

    private PublicCalls() {}

    static List<PublicCall> all() {
        List<PublicCall> calls = new ArrayList<>();
        for (Method accessor : ImmichClient.class.getMethods()) {
            if (opensArea(accessor)) {
                add(calls, accessor.getReturnType(), immich -> invoke(accessor, immich));
            }
        }
        for (Method entry : entryPoints()) {
            Class<?> type = entry.getReturnType();
            add(calls, type, immich -> invoke(entry, null, immich));
            for (Method accessor : type.getMethods()) {
                if (opensArea(accessor)) {
                    add(calls, accessor.getReturnType(), immich -> invoke(accessor, invoke(entry, null, immich)));
                }
            }
        }
        calls.sort(Comparator.comparing(PublicCall::toString));
        return calls;
    }

    /** {@return the methods that make something of a client, such as {@code ImmichSync.of(client)}} */
    static List<Method> entryPoints() {
        return PublicTypes.all().stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals("of"))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {ImmichClient.class}))
                .toList();
    }

    private static boolean opensArea(Method accessor) {
        Class<?> area = accessor.getReturnType();
        return OF_AREAS.contains(accessor.getDeclaringClass())
                && accessor.getParameterCount() == 0
                && !Modifier.isStatic(accessor.getModifiers())
                && area.getPackageName().startsWith("io.github.immichsdk")
                && !area.isRecord()
                && area != ImmichClient.class;
    }

    private static void add(List<PublicCall> calls, Class<?> area, Function<ImmichClient, Object> accessor) {
        for (Method method : area.getMethods()) {
            PublicCall call = new PublicCall(accessor, method);
            if (method.getDeclaringClass() == area
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.getName().equals("toString")
                    && !opensArea(method)
                    && !APART.contains(call.name())) {
                method.setAccessible(true);
                calls.add(call);
            }
        }
    }

    private static Object invoke(Method accessor, @Nullable Object on, Object... arguments) {
        try {
            return accessor.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object consumed(@Nullable Object result) throws IOException {
        if (result instanceof BaseStream<?, ?> stream) {
            try (stream) {
                List<Object> items = new ArrayList<>();
                stream.iterator().forEachRemaining(item -> {
                    items.add(item);
                    if (items.size() > MOST) {
                        throw new AssertionError("a list without end");
                    }
                });
                return items;
            }
        } else if (result instanceof Optional<?> optional) {
            return optional.orElse(null);
        } else if (result instanceof InputStream in) {
            try (in) {
                return in.readAllBytes();
            }
        } else if (result instanceof Download download) {
            return download.bytes(1 << 20);
        } else if (result instanceof Archive archive) {
            return archive.plan();
        } else if (result instanceof RawCall raw) {
            return raw.asMap();
        } else if (result instanceof SyncStream events) {
            try (events) {
                return consumed(events.typed());
            }
        }
        return result;
    }
}
