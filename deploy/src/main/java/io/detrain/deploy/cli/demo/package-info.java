/** The demo command: plays a season through the HTTP door and shows what is said about it. */
@NullMarked
package io.detrain.deploy.cli.demo;

import org.jspecify.annotations.NullMarked;
