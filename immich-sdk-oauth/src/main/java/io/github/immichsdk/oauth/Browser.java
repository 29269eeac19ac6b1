package io.github.immichsdk.oauth;

import java.io.IOException;
import java.net.URI;

/** Shows a web page to the user. */
@FunctionalInterface
public interface Browser {

    /**
     * Opens a page; returns as soon as that is under way.
     *
     * @param page the address of the page; it holds what only this user may know
     * @return false if there is no browser here, so that the user must be shown the address
     * @throws IOException if the browser cannot be started
     */
    boolean open(URI page) throws IOException;

    /** {@return the browser that the desktop of this machine names; there is none on a machine without a desktop} */
    static Browser ofDesktop() {
        return new DesktopBrowser(System.getProperty("os.name", ""), System.getenv());
    }

    /** {@return no browser: the user opens the address, here or over a forwarded port} */
    static Browser none() {
        return page -> false;
    }
}
