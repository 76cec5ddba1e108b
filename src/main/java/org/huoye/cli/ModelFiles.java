package org.huoye.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.huoye.inference.ModelCard;
import org.huoye.inference.ModelException;
import org.huoye.inference.ModelStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a shipped model's files with the checksums on its card. */
final class ModelFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);
    private static final int BUFFER = 1 << 16;

    private ModelFiles() {
    }

    /** Whether every file is there and has the SHA-256 that the card names. */
    static boolean intact(ModelStore store, String id) {
        try {
            Path folder = store.folder(id);
            for (ModelCard.CardFile file : store.card(id).files()) {
                String found = sha256(folder.resolve(file.path()));
                if (!found.equals(file.sha256().toLowerCase(Locale.ROOT))) {
                    LOG.warn("{} of model {} has SHA-256 {}, its card says {}", file.path(), id, found, file.sha256());
                    return false;
                }
            }
            return true;
        } catch (IOException | ModelException e) {
            LOG.warn("model {} cannot be checked", id, e);
            return false;
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count; (count = in.read(buffer)) > 0;) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
