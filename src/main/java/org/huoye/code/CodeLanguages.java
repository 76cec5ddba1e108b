package org.huoye.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PowerShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;
import org.jspecify.annotations.Nullable;

/** The languages that can be coloured, by the names that authors write behind a fence. */
final class CodeLanguages {

    private static final Map<String, Supplier<TokenMaker>> MAKERS = new HashMap<>();

    static {
        add(JavaTokenMaker::new, "java");
        add(PythonTokenMaker::new, "python", "py", "python3");
        add(UnixShellTokenMaker::new, "shell", "sh", "bash", "zsh");
        add(JsonTokenMaker::new, "json");
        add(XMLTokenMaker::new, "xml", "svg", "pom");
        add(HTMLTokenMaker::new, "html");
        add(YamlTokenMaker::new, "yaml", "yml");
        add(KotlinTokenMaker::new, "kotlin", "kt");
        add(CTokenMaker::new, "c", "h");
        add(CPlusPlusTokenMaker::new, "cpp", "c++", "cc", "cuda");
        add(CSharpTokenMaker::new, "csharp", "cs", "c#");
        add(JavaScriptTokenMaker::new, "javascript", "js");
        add(TypeScriptTokenMaker::new, "typescript", "ts");
        add(CSSTokenMaker::new, "css");
        add(GoTokenMaker::new, "go");
        add(RustTokenMaker::new, "rust", "rs");
        add(SQLTokenMaker::new, "sql");
        add(ProtoTokenMaker::new, "protobuf", "proto");
        add(DockerTokenMaker::new, "dockerfile", "docker");
        add(PowerShellTokenMaker::new, "powershell", "ps1");
        add(PropertiesFileTokenMaker::new, "properties");
        add(IniTokenMaker::new, "ini", "toml");
    }

    private CodeLanguages() {
    }

    private static void add(Supplier<TokenMaker> maker, String... names) {
        for (String name : names) {
            MAKERS.put(name, maker);
        }
    }

    /** A new lexer, which is for one text and one thread; nothing for a language that is not known. */
    static @Nullable TokenMaker lexer(String language) {
        Supplier<TokenMaker> maker = MAKERS.get(language.toLowerCase(Locale.ROOT));
        return maker == null ? null : maker.get();
    }
}
