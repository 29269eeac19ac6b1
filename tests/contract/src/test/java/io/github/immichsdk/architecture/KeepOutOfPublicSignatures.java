package io.github.immichsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports every type of some packages that a user of the SDK can see: in a supertype, a member's signature (type
 * arguments and thrown exceptions included), or an annotation. What lies in {@code internal} packages, or is not
 * reachable from outside its package, does not count.
 */
final class KeepOutOfPublicSignatures extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> unwanted;

    KeepOutOfPublicSignatures(String what, String... packages) {
        super("keep " + what + " out of public signatures");
        this.unwanted = resideInAnyPackage(packages);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isReachable(type)) {
            return;
        }
        Stream<JavaType> supertypes = Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(types -> types);
        report(type.getDescription(), supertypes, type, events);
        for (JavaMember member : type.getMembers()) {
            if (isPublicOrProtected(member.getModifiers())) {
                report(member.getDescription(), typesOf(member), member, events);
            }
        }
    }

    private static boolean isReachable(JavaClass type) {
        return !resideInAnyPackage("..internal..").test(type)
                && isPublicOrProtected(type.getModifiers())
                && type.getEnclosingClass()
                        .map(KeepOutOfPublicSignatures::isReachable)
                        .orElse(true);
    }

    private static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
            types.add(unit.getReturnType());
            types.addAll(unit.getTypeParameters());
            types.addAll(unit.getExceptionTypes());
            return types.stream();
        }
        return member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
    }

    private void report(String where, Stream<JavaType> types, HasAnnotations<?> annotated, ConditionEvents events) {
        Set<JavaClass> seen = types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .collect(Collectors.toCollection(HashSet::new));
        annotated.getAnnotations().stream().map(JavaAnnotation::getRawType).forEach(seen::add);
        seen.stream()
                .filter(unwanted)
                .map(found -> SimpleConditionEvent.violated(annotated, where + " shows " + found.getName()))
                .forEach(events::add);
    }
}
