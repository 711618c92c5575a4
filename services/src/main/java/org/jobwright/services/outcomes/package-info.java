/** Asks what became of openings and hires, and keeps the answers. */
package org.jobwright.services.outcomes;
