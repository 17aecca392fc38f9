package org.minyi.workbench.command;

import java.nio.file.Path;
import org.minyi.schemas.personal.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the keys with which numbers and names become tokens. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {"个人信息令牌的密钥。", "The keys with which callers' numbers and names become tokens."})
public final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: new FILE.");
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = {
                "新建密钥文件（仅本人可读写，不覆盖已有文件）；--rotate 则在已有文件中加入新密钥。",
                "Writes a new key file that only you may read, and overwrites none; or adds a new key to one."
            },
            footer = {
                "",
                "Tokens of an older key match none of a newer one: across a rotation nobody is seen to come again, so rotate",
                "between two terms of tickets.repeat.days, or when the key may have become known. Keep a copy of the file:",
                "tokens of a lost key match nothing ever again."
            })
    int make(
            @Parameters(paramLabel = "FILE", description = "The file, e.g. keys.yaml.") Path file,
            @Option(names = "--rotate", description = "Adds a new key to the file and makes it the current one.")
                    boolean rotate) {
        var keys = new KeyFile(file);
        var made = rotate ? keys.rotate() : keys.create();
        System.out.println(
                file + ": tokens are now made with the key " + made.keyId()
                        + ". Name it in personal.keys.file, or with load --keys; a running Minyi reads it when it starts again.");
        return 0;
    }
}
