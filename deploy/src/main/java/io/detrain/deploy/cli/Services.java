package io.detrain.deploy.cli;

import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.cli.client.Patience;
import io.detrain.deploy.local.Endpoint;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The services that a command asks: those at an address, or those of a local mode. */
final class Services extends Running {

    @Option(names = "--url", paramLabel = "URL", description = "services that run already, instead of --data")
    @Nullable
    URI url;

    @Option(names = "--key", paramLabel = "KEY", description = "their API key, if they want one")
    @Nullable
    String key;

    /**
     * Where to ask; empty if nothing runs.
     *
     * @throws ParameterException if the address is none
     */
    Optional<DetrainApi> find() {
        if (url != null && !DetrainApi.isAddress(url)) {
            throw new ParameterException(
                    spec.commandLine(), "--url needs an address such as http://localhost:8080, not '" + url + "'");
        }
        return Optional.ofNullable(url)
                .or(() -> endpoint().map(Endpoint::url))
                .map(address -> new DetrainApi(address, Optional.ofNullable(key), Patience.usual()));
    }
}
