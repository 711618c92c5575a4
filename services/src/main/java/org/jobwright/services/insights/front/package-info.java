/**
 * What the home page shows of this instance: how many employers hire, how they keep their promises, and where the jobs
 * are.
 */
package org.jobwright.services.insights.front;
