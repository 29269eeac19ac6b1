package io.github.immichsdk.proxies;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints what the proxies of a failed test wrote. */
final class ShowLogs implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Proxy.running().stream()
                    .filter(proxy -> !Fronts.started().contains(proxy))
                    .forEach(proxy -> System.out.println(context.getDisplayName() + ": " + proxy.logs()));
        }
    }
}
