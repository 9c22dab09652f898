#pragma once

#include <cueclip/plan.h>

#include <filesystem>

#include "av/handles.h"

/// What the writers of clips have in common.
namespace cueclip {

/// Passes a call's result on; throws Error (kSystem) where it failed.
int check_writing(int code);

/// A muxer of this name that will write to `file`, with a plan's tags and nothing that changes from day to
/// day or from one machine to another.
[[nodiscard]] av::Muxer open_muxer(const char* name, const std::filesystem::path& file, const ClipPlan& plan);

/// Adds a stream of what the codec makes.
AVStream* add_stream(AVFormatContext* muxer, const AVCodecContext& codec);

/// Adds a stream of these parameters, timed in `time_base`.
AVStream* add_stream(AVFormatContext* muxer, const AVCodecParameters& parameters, AVRational time_base);

/// Says in which language the sound is, where the plan knows it.
void set_language(AVStream* sound, const ClipPlan& plan);

/// Writes a packet that is timed in `time_base`.
void write_packet(AVFormatContext* muxer, AVPacket* packet, const AVStream* stream, AVRational time_base);

/// Writes what comes last, and closes the file.
void finish_muxer(AVFormatContext* muxer);

}  // namespace cueclip
