package io.detrain.deploy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingsList;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every default that may be set otherwise. */
@Command(
        name = "settings",
        description =
                "Lists every default of judgements and messages that may be set otherwise, with its range and evidence.",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As JSON, for programs.")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(fields()));
        } else {
            all().forEach(setting -> line(out, setting));
        }
        return ExitCode.OK;
    }

    private static Stream<Setting> all() {
        return Stream.concat(SettingsList.ALL.stream(), SettingsList.NOTIFY.stream());
    }

    private static void line(PrintWriter out, Setting setting) {
        var range = Setting.text(setting.least()) + " to " + Setting.text(setting.most());
        var unit = setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")";
        out.printf(
                "%-42s %6s  %-12s %-8s %s%n",
                setting.key(), Setting.text(setting.standard()), range, setting.label(), setting.meaning() + unit);
    }

    private static List<Map<String, Object>> fields() {
        return all().map(SettingsCommand::fields).toList();
    }

    private static Map<String, Object> fields(Setting setting) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", setting.key());
        fields.put("default", setting.standard());
        fields.put("least", setting.least());
        fields.put("most", setting.most());
        fields.put("whole", setting.whole());
        fields.put("unit", setting.unit());
        fields.put("evidence", setting.label().name());
        fields.put("meaning", setting.meaning());
        return fields;
    }
}
