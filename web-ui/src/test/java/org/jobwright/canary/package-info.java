/** Deliberately wrong classes: each breaks one rule of the architecture, to prove that the rule bites. */
package org.jobwright.canary;
