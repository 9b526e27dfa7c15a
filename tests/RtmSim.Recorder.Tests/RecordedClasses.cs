// What an app adds to each file that names these classes; here for all linked files at once.
global using RtmCallManager = RtmRecording.RtmCallManager;
global using RtmChannel = RtmRecording.RtmChannel;
global using RtmClient = RtmRecording.RtmClient;
