package io.github.immichsdk.api;

import java.util.List;

/** A sister module's part of the table of operations, found as a service. */
public interface OperationSource {

    /** {@return the operations that the module calls} */
    List<Operation> operations();
}
