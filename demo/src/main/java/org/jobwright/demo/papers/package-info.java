/** Files that demo people sent or were sent, written without a library. */
package org.jobwright.demo.papers;
