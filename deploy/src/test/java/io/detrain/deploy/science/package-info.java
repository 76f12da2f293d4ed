/** The worked numbers of the science reference, held against the formulas of every module. */
@NullMarked
package io.detrain.deploy.science;

import org.jspecify.annotations.NullMarked;
