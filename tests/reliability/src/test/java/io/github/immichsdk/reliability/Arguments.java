package io.github.immichsdk.reliability;

import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes arguments for any public method of the SDK by the types and names of its parameters. */
final class Arguments {

    private static final int DEPTH = 10;

    /** Collections are empty from here on, since a person has faces and a face has a person. */
    private static final int EMPTY = 4;

    private static final int TRIES = 10;

    /** No value can be made. */
    static final class ImpossibleException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ImpossibleException(String what) {
            super(what);
        }
    }

    private final Random random;
    private final List<String> ids;
    private final Path folder;

    /**
     * Makes a source.
     *
     * @param ids the IDs to choose from
     * @param folder where files may be made
     */
    Arguments(Random random, List<String> ids, Path folder) {
        this.random = random;
        this.ids = ids;
        this.folder = folder;
    }

    /** {@return an argument for each parameter} */
    Object[] of(Executable method) {
        return of(method, -1);
    }

    /** {@return an argument for each parameter but one, whose argument the caller has: it is null} */
    Object[] of(Executable method, int except) {
        for (int tries = 1; ; tries++) {
            try {
                return anyOf(method, except);
            } catch (ImpossibleException unlucky) {
                if (tries == TRIES) {
                    throw unlucky;
                }
            }
        }
    }

    /** {@return an object of a type} */
    Object one(Class<?> type) {
        return of(type, type.getSimpleName().toLowerCase(Locale.ROOT), DEPTH);
    }

    private Object[] anyOf(Executable method, int except) {
        Parameter[] parameters = method.getParameters();
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            if (i != except) {
                values[i] = of(parameters[i].getParameterizedType(), ParameterNames.of(method, i), DEPTH);
            }
        }
        return values;
    }

    private Object of(Type type, String name, int depth) {
        if (depth == 0) {
            throw new ImpossibleException("too deep: " + type);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], name, depth);
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0], name, depth);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] parts = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
                List<Object> list = depth <= EMPTY ? List.of() : List.of(of(parts[0], name, depth - 1));
                return raw == Set.class ? Set.copyOf(list) : list;
            }
            if (raw == Map.class) {
                Map<Object, Object> map = new LinkedHashMap<>();
                map.put(of(parts[0], "id", depth - 1), of(parts[1], name, depth - 1));
                return map;
            }
            if (raw == Stream.class) {
                return Stream.of(of(parts[0], name, depth - 1));
            }
            return of(raw, name, depth);
        }
        if (type instanceof GenericArrayType array) {
            throw new ImpossibleException(array.getTypeName());
        }
        return ofClass((Class<?>) type, name, depth);
    }

    private Object ofClass(Class<?> type, String name, int depth) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, of(type.getComponentType(), name, depth - 1));
            return array;
        } else if (type == String.class || type == CharSequence.class) {
            return text(name.toLowerCase(Locale.ROOT));
        } else if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(5);
        } else if (type == long.class || type == Long.class) {
            return 1_000_000L + random.nextInt(5);
        } else if (type == double.class || type == Double.class) {
            return random.nextDouble();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == Object.class) {
            return "text";
        } else if (type == Duration.class) {
            return Duration.ofMinutes(1 + random.nextInt(3));
        } else if (type == Instant.class) {
            return Instant.parse("2024-05-01T10:00:00Z").plusSeconds(random.nextInt(10_000));
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.of(2024, 5, 1, 10, 0);
        } else if (type == LocalDate.class) {
            return LocalDate.of(2024, 5, 1);
        } else if (type == ZoneId.class || type == ZoneOffset.class) {
            return ZoneOffset.UTC;
        } else if (type == Path.class) {
            return path(name);
        } else if (type == CancelHandle.class) {
            return new CancelHandle();
        } else if (type == Comparator.class) {
            return Comparator.comparing(Object::toString);
        } else if (type.isEnum()) {
            Object[] all = type.getEnumConstants();
            return all[random.nextInt(all.length)];
        } else if (type.isSealed()) {
            Class<?>[] kinds = type.getPermittedSubclasses();
            return of(kinds[random.nextInt(kinds.length)], name, depth - 1);
        } else if (type.isInterface()) {
            return listener(type);
        }
        return made(type, depth);
    }

    private String text(String name) {
        if (name.contains("checksum")) {
            return "9qe2GC9jVPNhj+wIWc7PiElb1ZQ=";
        } else if (name.contains("pin") && !name.contains("pinned")) {
            return "123456";
        } else if (name.contains("id") || name.contains("member") || name.contains("primary")) {
            return ids.get(random.nextInt(ids.size()));
        } else if (name.contains("ack")) {
            return "AssetV1|01a203de-ff09-715f-9207-963bf31b2738";
        } else if (name.contains("email")) {
            return "one@immich.test";
        } else if (name.contains("color")) {
            return "#ffffff";
        } else if (name.contains("method")) {
            return "GET";
        } else if (name.contains("path") || name.contains("url")) {
            return "/users/me";
        } else if (name.contains("types") || name.contains("names")) {
            return "AlbumV1";
        }
        return "name " + random.nextInt(100);
    }

    private Path path(String name) {
        try {
            if (name.contains("folder") || name.contains("directory")) {
                return Files.createTempDirectory(folder, "folder");
            }
            Path file = Files.createTempFile(folder, "file", ".jpg");
            if (name.contains("journal") || name.contains("target") || name.equals("file")) {
                Files.writeString(file, "bytes " + random.nextLong());
            }
            return name.contains("journal") ? file.resolveSibling(file.getFileName() + ".journal") : file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object listener(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("hashCode")
                        ? System.identityHashCode(proxy)
                        : method.getName().equals("equals") ? proxy == given[0] : type.getSimpleName();
            }
            Class<?> result = method.getReturnType();
            if (result == Object.class) {
                return "text";
            }
            return result == boolean.class
                    ? Boolean.TRUE
                    : result == int.class ? 0 : result == long.class ? (Object) 0L : null;
        });
    }

    /** By a static method of the type, or by its public constructor. */
    private Object made(Class<?> type, int depth) {
        List<Executable> ways = Stream.concat(
                        Arrays.stream(type.getMethods())
                                .filter(method -> Modifier.isStatic(method.getModifiers()))
                                .filter(method -> method.getReturnType() == type)
                                .filter(method -> !method.getName().startsWith("from")
                                        && !method.getName().equals("read")),
                        Arrays.stream(type.getConstructors()))
                .map(way -> (Executable) way)
                .sorted(Comparator.comparing(Executable::toGenericString))
                .toList();
        if (ways.isEmpty()) {
            for (Method first : type.getMethods()) {
                if (Modifier.isStatic(first.getModifiers())) {
                    Object begun = inTwoSteps(first, type, depth);
                    if (begun != null) {
                        return begun;
                    }
                }
            }
            throw new ImpossibleException(type.getName() + " has no way to be made");
        }
        int first = random.nextInt(ways.size());
        RuntimeException last = new ImpossibleException(type.getName());
        for (int i = 0; i < ways.size(); i++) {
            Executable way = ways.get((first + i) % ways.size());
            try {
                Object[] values = new Object[way.getParameterCount()];
                for (int p = 0; p < values.length; p++) {
                    Parameter parameter = way.getParameters()[p];
                    values[p] = of(parameter.getParameterizedType(), ParameterNames.of(way, p), depth - 1);
                }
                Object one = way instanceof Method method
                        ? method.invoke(null, values)
                        : ((Constructor<?>) way).newInstance(values);
                if (one != null) {
                    return one;
                }
            } catch (ReflectiveOperationException refused) {
                last = new ImpossibleException(type.getName() + ": " + refused.getCause());
            } catch (ImpossibleException deeper) {
                last = deeper;
            }
        }
        throw last;
    }

    /** Such as {@code AssetCopy.from(id).to(id)}; null if the second step does not lead there. */
    private @Nullable Object inTwoSteps(Method first, Class<?> type, int depth) {
        for (Method second : first.getReturnType().getMethods()) {
            if (second.getReturnType() == type) {
                try {
                    Object begun = first.invoke(null, values(first, depth));
                    return second.invoke(begun, values(second, depth));
                } catch (ReflectiveOperationException refused) {
                    throw new ImpossibleException(type.getName() + ": " + refused.getCause());
                }
            }
        }
        return null;
    }

    private Object[] values(Method method, int depth) {
        Type[] types = method.getGenericParameterTypes();
        return IntStream.range(0, types.length)
                .mapToObj(i -> of(types[i], ParameterNames.of(method, i), depth - 1))
                .toArray();
    }
}
