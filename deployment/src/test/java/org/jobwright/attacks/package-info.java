/** Attacks on the product as it ships, each bounded in time and rate; {@code deployment/attacks} runs them all. */
package org.jobwright.attacks;
