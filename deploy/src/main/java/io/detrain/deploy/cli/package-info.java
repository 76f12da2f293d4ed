/** The command line. */
@NullMarked
package io.detrain.deploy.cli;

import org.jspecify.annotations.NullMarked;
