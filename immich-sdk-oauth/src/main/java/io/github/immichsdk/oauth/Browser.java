package io.github.immichsdk.oauth;

import java.io.IOException;
import java.net.URI;

/** Opens a web page for the user. */
@FunctionalInterface
public interface Browser {

    /**
     * Opens a page. Returns as soon as the browser is started.
     *
     * @param page the URL of the page; it contains values that only this user may know
     * @return false if there is no browser, so the URL must be shown to the user
     * @throws IOException if the browser cannot be started
     */
    boolean open(URI page) throws IOException;

    /** {@return the default browser of this machine's desktop; without a desktop there is none} */
    static Browser ofDesktop() {
        return new DesktopBrowser(System.getProperty("os.name", ""), System.getenv());
    }

    /** {@return no browser: the user opens the URL, here or over a forwarded port} */
    static Browser none() {
        return page -> false;
    }
}
