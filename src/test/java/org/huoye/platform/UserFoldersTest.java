package org.huoye.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {

    private static final Path HOME = Path.of("/home/张三");

    @Test
    void linuxFollowsTheXdgFolders() {
        var folders = UserFolders.of(Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", ""), "Linux", HOME);
        assertEquals(Path.of("/data/huoye"), folders.data());
        assertEquals(HOME.resolve(".cache/huoye"), folders.cache());
    }

    @Test
    void windowsAndMacHaveTheirOwnPlaces() {
        var windows = UserFolders.of(Map.of(), "Windows 11", HOME);
        assertEquals(HOME.resolve("AppData/Roaming/huoye"), windows.data());
        var mac = UserFolders.of(Map.of(), "Mac OS X", HOME);
        assertEquals(HOME.resolve("Library/Application Support/huoye"), mac.data());
    }

    @Test
    void huoyeHomeMovesBothFolders(@TempDir Path folder) {
        Path home = folder.resolve("深度 学习");
        var folders = UserFolders.of(Map.of("HUOYE_HOME", home.toString()), "Linux", HOME).make();
        assertTrue(folders.data().startsWith(home) && folders.cache().startsWith(home));
        assertTrue(Files.isDirectory(folders.logs()));
    }
}
