package io.github.immichsdk.reliability;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/**
 * The names of parameters, read from the names of local variables: the jars of the SDK have no others. Byte Buddy, which comes with
 * AssertJ, reads them.
 */
final class ParameterNames {

    private static final TypePool CLASSES = new TypePool.Default(
            TypePool.CacheProvider.Simple.withObjectType(),
            ClassFileLocator.ForClassLoader.of(ParameterNames.class.getClassLoader()),
            TypePool.Default.ReaderMode.EXTENDED);
    private static final Map<Executable, MethodDescription> KNOWN = new ConcurrentHashMap<>();

    private ParameterNames() {}

    /** {@return the name of a parameter; of a method without a body, one that only counts} */
    static String of(Executable method, int index) {
        return KNOWN.computeIfAbsent(method, ParameterNames::find)
                .getParameters()
                .get(index)
                .getName();
    }

    private static MethodDescription find(Executable wanted) {
        MethodDescription loaded = wanted instanceof Method method
                ? new MethodDescription.ForLoadedMethod(method)
                : new MethodDescription.ForLoadedConstructor((Constructor<?>) wanted);
        return CLASSES.describe(wanted.getDeclaringClass().getName()).resolve().getDeclaredMethods().stream()
                .filter(found -> found.getInternalName().equals(loaded.getInternalName())
                        && found.getDescriptor().equals(loaded.getDescriptor()))
                .findFirst()
                .orElseThrow();
    }
}
