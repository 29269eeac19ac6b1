package io.github.immichsdk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one of the SDK's records is read from JSON, where server versions differ in more than one field.
 *
 * <p>Programs that use the SDK need not know it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonRecord {

    /** {@return an internal class that completes the components that were read, before the record is made} */
    Class<?> completedBy();
}
