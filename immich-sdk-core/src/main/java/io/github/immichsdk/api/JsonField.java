package io.github.immichsdk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a component of one of the SDK's records is represented in JSON, if its name and type do not determine it.
 *
 * <p>For internal use.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonField {

    /** The value of {@link #absent} that means: none. */
    String NONE = "\0";

    /** {@return the name of the field; by default the name of the component} */
    String value() default "";

    /** {@return the value for a missing or null field; by default that is an error, or null if nullable} */
    String absent() default NONE;

    /**
     * {@return whether an invalid date or time counts as absent, and for a map, any value that is not an object; the string of
     * a date stays among the additional properties}
     */
    boolean lenient() default false;

    /** {@return whether the value is not part of the object: the code that reads the object supplies it, such as its line} */
    boolean supplied() default false;

    /** {@return whether the value is secret and must not appear in messages about a request} */
    boolean secret() default false;

    /** {@return a {@code Function} from a plain JSON value to the component, for differences between server versions} */
    Class<?> reader() default void.class;
}
