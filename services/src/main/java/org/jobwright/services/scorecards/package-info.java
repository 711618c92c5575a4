/**
 * Scorecards: asked for with a seat in a panel or by hand, written by their authors, and read by those who decide. An author
 * who still has to submit one reads none of the others.
 */
package org.jobwright.services.scorecards;
