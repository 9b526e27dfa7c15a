using System;
using System.IO;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Files;

namespace RtmSim.Cli.Explore;

/// <summary>Reads the reports that arguments name.</summary>
internal static class ReportInput
{
    /// <summary>Reads one.</summary>
    /// <exception cref="InputException">There is none, or it is no whole report.</exception>
    public static CampaignReport Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path}: is a folder; name the report files in it");
        }

        if (!File.Exists(path))
        {
            throw new InputException($"{path}: there is no such file");
        }

        try
        {
            return CampaignReport.Read(ReadBytes(path), path);
        }
        catch (CampaignFormatException fault)
        {
            throw new InputException(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read: {fault.Message}");
        }
    }

    /// <summary>Not more than any report has, whatever the file is.</summary>
    private static byte[] ReadBytes(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using MemoryStream text = new();
        byte[] buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is int count && count > 0)
        {
            text.Write(buffer, 0, count);
            if (text.Length > CampaignReport.LongestFile)
            {
                throw new InputException($"{path}: is too long for a report of a campaign");
            }
        }

        return text.ToArray();
    }
}
