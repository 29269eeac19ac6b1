package io.github.immichsdk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one of the SDK's records is read from JSON, if server versions differ in more than one field.
 *
 * <p>For internal use.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonRecord {

    /** {@return an internal class that completes the components before the record is created} */
    Class<?> completedBy();
}
