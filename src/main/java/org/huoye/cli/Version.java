package org.huoye.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints; the build writes the number. */
final class Version implements IVersionProvider {

    static String number() {
        return ResourceBundle.getBundle("org.huoye.cli.version", Locale.ROOT).getString("version");
    }

    @Override
    public String[] getVersion() {
        return new String[]{CliMessages.get("version.line", number())};
    }
}
