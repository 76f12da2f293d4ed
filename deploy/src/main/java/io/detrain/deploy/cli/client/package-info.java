/** Speaks to the services over HTTP, as any platform would. */
@NullMarked
package io.detrain.deploy.cli.client;

import org.jspecify.annotations.NullMarked;
