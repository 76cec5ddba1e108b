package org.huoye.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's things lie.
 *
 * @param data settings and everything the user made; never deleted by the application
 * @param cache may be deleted at any time
 */
public record UserFolders(Path data, Path cache) {

    private static final String NAME = "huoye";

    /** The folders of this user on this computer; {@code HUOYE_HOME} moves both. */
    public static UserFolders ofEnvironment() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folders that a platform's conventions give.
     *
     * @param environment environment variables
     * @param system name of the operating system
     * @param home the user's home folder
     */
    static UserFolders of(Map<String, String> environment, String system, Path home) {
        Path moved = folder(environment, "HUOYE_HOME", null);
        if (moved != null) {
            return new UserFolders(moved.resolve("data"), moved.resolve("cache"));
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = home.resolve("AppData").resolve("Roaming");
            Path local = home.resolve("AppData").resolve("Local");
            return new UserFolders(given(environment, "APPDATA", roaming).resolve(NAME),
                    given(environment, "LOCALAPPDATA", local).resolve(NAME).resolve("cache"));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(library.resolve("Application Support").resolve(NAME),
                    library.resolve("Caches").resolve(NAME));
        }
        return new UserFolders(given(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME),
                given(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME));
    }

    private static Path given(Map<String, String> environment, String variable, Path fallback) {
        Path folder = folder(environment, variable, fallback);
        return folder == null ? fallback : folder;
    }

    private static @Nullable Path folder(Map<String, String> environment, String variable, @Nullable Path fallback) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? fallback : Path.of(value).toAbsolutePath();
    }

    /** The folder of the log files. */
    public Path logs() {
        return cache.resolve("logs");
    }

    /**
     * Makes the folders.
     *
     * @throws UncheckedIOException if that is not allowed
     */
    public UserFolders make() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(cache);
            Files.createDirectories(logs());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
