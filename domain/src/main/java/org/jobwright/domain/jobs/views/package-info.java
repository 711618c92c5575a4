/** Lists as people want to find them again: filters and an order under a name. */
package org.jobwright.domain.jobs.views;
