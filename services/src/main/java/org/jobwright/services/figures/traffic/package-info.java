/** How often jobs are viewed, and applications begun: counted in memory, written in batches. */
package org.jobwright.services.figures.traffic;
