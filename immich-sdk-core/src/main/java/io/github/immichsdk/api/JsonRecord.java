package io.github.immichsdk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one of the SDK's records is read from JSON, if the declarations of its components do not determine it: because server
 * versions differ in more than one field, or because a field is not needed.
 *
 * <p>For internal use.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonRecord {

    /** {@return an internal class that completes the components before the record is created; void for none} */
    Class<?> completedBy() default void.class;

    /** {@return fields that are skipped, and that are not additional properties either} */
    String[] ignored() default {};
}
