/** Applications are read without knowing whose they are: for how long, and who had to know before. */
package org.jobwright.services.applications.blind;
