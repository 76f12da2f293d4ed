package io.detrain.deploy.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    private static final String WRITTEN_BY_MAVEN = "/META-INF/maven/io.detrain/detrain-deploy/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new String[] {"detrain " + properties.getProperty("version", "as it is built")};
    }
}
