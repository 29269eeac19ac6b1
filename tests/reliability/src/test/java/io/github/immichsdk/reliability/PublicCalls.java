package io.github.immichsdk.reliability;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.Archive;
import io.github.immichsdk.downloads.Download;
import io.github.immichsdk.raw.RawCall;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.sync.ImmichSync;
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

/** All public methods of the areas of a client, of stacking and of the event stream, found by reflection: new ones are among them. */
final class PublicCalls {

    private static final int MOST = 2000;

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
            Class<?> area = accessor.getReturnType();
            if (accessor.getParameterCount() == 0
                    && accessor.getDeclaringClass() == ImmichClient.class
                    && !Modifier.isStatic(accessor.getModifiers())
                    && area.getPackageName().startsWith("io.github.immichsdk")
                    && !area.isRecord()
                    && area != ImmichClient.class) {
                add(calls, area, immich -> invoke(accessor, immich));
            }
        }
        add(calls, ImmichSync.class, ImmichSync::of);
        add(calls, ImmichStacking.class, ImmichStacking::of);
        calls.sort(Comparator.comparing(PublicCall::toString));
        return calls;
    }

    private static void add(List<PublicCall> calls, Class<?> area, Function<ImmichClient, Object> accessor) {
        for (Method method : area.getMethods()) {
            PublicCall call = new PublicCall(accessor, method);
            if (method.getDeclaringClass() == area
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.getName().equals("toString")
                    && !APART.contains(call.name())) {
                method.setAccessible(true);
                calls.add(call);
            }
        }
    }

    private static Object invoke(Method accessor, Object api) {
        try {
            return accessor.invoke(api);
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
