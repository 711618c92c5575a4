/** Until when employers have to answer: the promised day, and the days that laws give them. */
package org.jobwright.services.applications.clocks;
