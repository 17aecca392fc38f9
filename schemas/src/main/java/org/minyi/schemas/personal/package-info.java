/** Personal data made unreadable: numbers and names become keyed tokens before anything is sent to a topic. */
package org.minyi.schemas.personal;
