package org.huoye.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether there is a screen to open a window on. */
final class Display {

    /** A system property; {@link #NONE} leaves the display alone even if there is one. */
    static final String PROPERTY = "huoye.display";
    static final String NONE = "none";

    private Display() {
    }

    /** What the display is called; empty if there is none. */
    static Optional<String> find() {
        return NONE.equals(System.getProperty(PROPERTY))
                ? Optional.empty()
                : find(System.getenv(), System.getProperty("os.name", ""));
    }

    /** Under Linux a session names its display; elsewhere a desktop is taken for granted. */
    static Optional<String> find(Map<String, String> environment, String system) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.of(system);
        }
        return Optional.ofNullable(environment.get("DISPLAY")).filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(environment.get("WAYLAND_DISPLAY")).filter(name -> !name.isBlank()));
    }
}
