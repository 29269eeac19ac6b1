package io.github.immichsdk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a component of one of the SDK's records stands in JSON, where its name and type do not say it.
 *
 * <p>Programs that use the SDK need not know it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonField {

    /** The value of {@link #absent} that means: none. */
    String NONE = "\0";

    /** {@return the name of the field; by default the name of the component} */
    String value() default "";

    /** {@return what to take where the field is missing or null; by default that is an error, or null if nullable} */
    String absent() default NONE;

    /** {@return whether a date or time that is none counts as absent; its text stays among the additional properties} */
    boolean lenient() default false;

    /** {@return whether the value must not be seen in any text of a request} */
    boolean secret() default false;

    /** {@return a {@code Function} from a plain JSON value to the component, where server versions differ} */
    Class<?> reader() default void.class;
}
