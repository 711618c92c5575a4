/** Deliberately wrong classes: each breaks one rule of the architecture, so that the rule is seen to bite. */
package org.jobwright.canary;
